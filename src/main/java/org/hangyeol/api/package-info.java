/** What requests and answers of all features have in common: pages, texts and names that can be stored, refusals. */
package org.hangyeol.api;
