/** Numbers, dates and measures of a text by value, so that 1억1천만 달러 and $110 million are the same. */
package org.hangyeol.check.quantity;
