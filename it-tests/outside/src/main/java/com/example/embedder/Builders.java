package com.example.embedder;

import io.hcp4j.domain.cluster.Capabilities;
import io.hcp4j.domain.cluster.Endpoint;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.HostedClusterStatus;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.cluster.VersionStatus;
import io.hcp4j.domain.cluster.autoscaling.ClusterAutoscaling;
import io.hcp4j.domain.cluster.autoscaling.ScaleDownSettings;
import io.hcp4j.domain.cluster.configuration.ApiServerConfiguration;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.configuration.FeatureGate;
import io.hcp4j.domain.cluster.configuration.OperatorConfiguration;
import io.hcp4j.domain.cluster.configuration.OperatorHub;
import io.hcp4j.domain.cluster.configuration.OperatorHubSource;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateNodePool;
import io.hcp4j.domain.creation.NodePoolRequest;
import io.hcp4j.domain.destroy.DestroyCluster;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.kubernetes.Toleration;
import io.hcp4j.domain.network.ApiServerNetworking;
import io.hcp4j.domain.network.ClusterNetwork;
import io.hcp4j.domain.network.ClusterNetworkOperatorConfig;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkRange;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.OvnKubernetesConfig;
import io.hcp4j.domain.network.OvnSubnets;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.HostDevice;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.NodePoolStatus;
import io.hcp4j.domain.nodepool.NodeVersion;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.domain.nodepool.Taint;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.StorageDriver;
import java.util.List;

/** Names each builder of the model, so that the compiler reads its generated superclass and warns of what it lacks. */
final class Builders {
    private Builders() {}

    static List<Object> all() {
        return List.of(
                Capabilities.builder(),
                Endpoint.builder(),
                HostedCluster.builder(),
                HostedClusterSpec.builder(),
                HostedClusterStatus.builder(),
                Rollout.builder(),
                VersionStatus.builder(),
                ClusterAutoscaling.builder(),
                ScaleDownSettings.builder(),
                ApiServerConfiguration.builder(),
                ClusterConfiguration.builder(),
                FeatureGate.builder(),
                OperatorConfiguration.builder(),
                OperatorHub.builder(),
                OperatorHubSource.builder(),
                ManagedEtcd.builder(),
                ClusterRequest.builder(),
                CreateCluster.builder(),
                CreateNodePool.builder(),
                NodePoolRequest.builder(),
                DestroyCluster.builder(),
                ServicePublishing.builder(),
                Condition.builder(),
                LocalReference.builder(),
                ObjectMetadata.builder(),
                Toleration.builder(),
                ApiServerNetworking.builder(),
                ClusterNetwork.builder(),
                ClusterNetworkOperatorConfig.builder(),
                DnsSpec.builder(),
                NetworkRange.builder(),
                NetworkSpec.builder(),
                OvnKubernetesConfig.builder(),
                OvnSubnets.builder(),
                Compute.builder(),
                HostDevice.builder(),
                KubevirtNodePoolPlatform.builder(),
                NodeAutoscaling.builder(),
                NodePool.builder(),
                NodePoolManagement.builder(),
                NodePoolPlatform.builder(),
                NodePoolSpec.builder(),
                NodePoolStatus.builder(),
                NodeVersion.builder(),
                RootVolume.builder(),
                Taint.builder(),
                ClusterPlatform.builder(),
                KubevirtPlatform.builder(),
                StorageDriver.builder());
    }
}
