/**
 * The record of one document: the values of the contract and their JSON. Knows no stage. All
 * offsets are Unicode code points into the text as read, the end exclusive.
 */
@NullMarked
package org.detente.coder.record;

import org.jspecify.annotations.NullMarked;
