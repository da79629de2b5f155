/** The answer to a translator: for every segment its earlier translations and its terms. */
package org.hangyeol.suggest;
