/** Tables with a header row: comma, semicolon or tab separated. */
package org.hangyeol.exchange.csv;
