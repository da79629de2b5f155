/** Hangyeol: a translation-memory and glossary server for Korean and English. */
package org.hangyeol;
