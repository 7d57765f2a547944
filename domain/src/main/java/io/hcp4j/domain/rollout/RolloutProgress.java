package io.hcp4j.domain.rollout;

/**
 * How far a roll-out is, as its HostedCluster says.
 *
 * @param completed whether the newest version in the history is completed
 * @param available whether the control plane is available
 * @param message the message of the condition Available: what it is waiting for; "" when there is none
 */
public record RolloutProgress(boolean completed, boolean available, String message) {}
