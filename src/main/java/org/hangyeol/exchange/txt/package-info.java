/** Two texts, one in each language, of which each line is the translation of the other. */
package org.hangyeol.exchange.txt;
