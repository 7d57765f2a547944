package io.hcp4j.cli.create;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.plan.Plan;

/** What was asked for, with the release it comes to, and what will be written. */
record PlannedCluster(ClusterRequest request, Plan plan) {}
