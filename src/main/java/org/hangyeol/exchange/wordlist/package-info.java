/** Lists of words in two languages, one pair a row: UTX, the glossaries of OmegaT and of DeepL. */
package org.hangyeol.exchange.wordlist;
