/** Terms and where they stand in a text: what a concept is called in both languages, when, and with which standing. */
package org.hangyeol.glossary;
