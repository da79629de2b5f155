/** Team projects of OmegaT: it fetches memories and glossaries as files over HTTP, and again when they have changed. */
package org.hangyeol.cat.omegat;
