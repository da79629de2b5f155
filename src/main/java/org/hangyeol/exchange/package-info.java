/** Files in and out: what every format shares. Each format has a package of its own below, and none knows another. */
package org.hangyeol.exchange;
