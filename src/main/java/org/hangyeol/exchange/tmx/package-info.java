/** Translation memories as TMX 1.1 to 1.4b. */
package org.hangyeol.exchange.tmx;
