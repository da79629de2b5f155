/** The protocol of t5memory, the translation memory of translate5. */
package org.hangyeol.cat.t5memory;
