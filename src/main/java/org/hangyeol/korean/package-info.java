/**
 * What is true of Korean: the parts of a syllable, spelling differences of North and South, particles.
 *
 * <p>Pure functions on composed (NFC) text; {@link org.hangyeol.korean.ComposedText} composes other text first.
 */
package org.hangyeol.korean;
