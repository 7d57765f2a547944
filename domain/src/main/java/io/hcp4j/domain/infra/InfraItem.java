package io.hcp4j.domain.infra;

/**
 * One object of a hosted cluster on the cluster that runs its virtual machines.
 *
 * @param kind its kind
 * @param name its name
 * @param state what it says of itself; "" when it says nothing
 * @param leftover why it is no longer needed; "" for what is in use
 */
public record InfraItem(String kind, String name, String state, String leftover) {}
