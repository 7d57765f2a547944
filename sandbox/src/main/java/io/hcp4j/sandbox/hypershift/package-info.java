/**
 * What HyperShift's operators visibly do: HostedClusters get control planes, control planes get their parts, NodePools get machines.
 *
 * <p>Names, conditions, reasons, messages and their order follow the behaviour of HyperShift; what takes time there takes scaled time here.
 */
@NullMarked
package io.hcp4j.sandbox.hypershift;

import org.jspecify.annotations.NullMarked;
