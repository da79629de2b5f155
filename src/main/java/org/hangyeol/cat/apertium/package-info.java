/** The protocol of Apertium APy, a machine translation: one text for a text. Spoken by OmegaT, Okapi and Weblate. */
package org.hangyeol.cat.apertium;
