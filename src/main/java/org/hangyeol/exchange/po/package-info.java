/** PO and POT: catalogues of messages and their translations, as gettext has them. */
package org.hangyeol.exchange.po;
