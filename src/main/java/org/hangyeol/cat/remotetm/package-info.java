/** The protocol of Maxprograms RemoteTM, as Swordfish speaks it. */
package org.hangyeol.cat.remotetm;
