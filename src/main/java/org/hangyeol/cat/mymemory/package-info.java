/** The protocol of MyMemory, as a MateCat of one's own speaks it to the translation memory of its table of engines. */
package org.hangyeol.cat.mymemory;
