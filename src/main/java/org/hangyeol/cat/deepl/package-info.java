/** The API of DeepL: translations come from the memories, and a glossary is a termbase. */
package org.hangyeol.cat.deepl;
