/**
 * The protocol of amaGama and of the tmserver of the Translate Toolkit: a text is an address, its matches are a list of
 * JSON. Spoken by Virtaal, Pootle, Weblate and Okapi.
 */
package org.hangyeol.cat.tmserver;
