package org.detente.coder.actor.register;

/**
 * That one party belongs to another.
 *
 * @param party id of the organisation or forum
 * @param member id of the member
 * @param period from accession to leaving
 */
public record Membership(String party, String member, Period period) {}
