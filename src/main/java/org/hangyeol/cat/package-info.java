/** The wire protocols of CAT tools, one package each: thin adapters over the memories and termbases. */
package org.hangyeol.cat;
