/** Languages, segments of text with their inline codes, and the cutting of a text into segments. */
package org.hangyeol.segment;
