/** A segment becomes tokens: what is compared (the folded form) and what was written (the surface, with offsets). */
package org.hangyeol.analysis;
