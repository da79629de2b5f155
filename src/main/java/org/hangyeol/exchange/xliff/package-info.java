/** XLIFF 1.2 and 2.x: files to translate are given back with matches and terms, finished ones are imported. */
package org.hangyeol.exchange.xliff;
