/** The protocol of ModernMT, an adaptive machine translation. Spoken by Okapi and Weblate. */
package org.hangyeol.cat.modernmt;
