/** The protocol of LibreTranslate, a machine translation. Spoken by a plug-in of OmegaT and by Weblate. */
package org.hangyeol.cat.libretranslate;
