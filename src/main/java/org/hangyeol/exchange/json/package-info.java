/** JSON lines: one unit a line, as the API takes it. */
package org.hangyeol.exchange.json;
