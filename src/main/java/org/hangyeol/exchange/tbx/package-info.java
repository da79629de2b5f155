/**
 * Termbases as TBX: version 3 with data categories as attributes or as tags, and version 2. Everything is read into and
 * written from one form, that of version 3 with attributes; {@link org.hangyeol.exchange.tbx.TbxDialect} knows the
 * others.
 */
package org.hangyeol.exchange.tbx;
