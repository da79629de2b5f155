/**
 * The engine: which stored segments are like this one, and how much. Knows numbers of units and analysed segments, never
 * entities.
 */
package org.hangyeol.matching;
