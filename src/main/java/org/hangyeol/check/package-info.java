/** Is this translation consistent with its source? One class for each kind of mistake, all told as findings. */
package org.hangyeol.check;
