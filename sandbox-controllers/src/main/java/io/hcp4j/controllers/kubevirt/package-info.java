/** KubeVirt, its Cluster API provider and the data importer: virtual machines from request to running instance, with their disks. */
@NullMarked
package io.hcp4j.controllers.kubevirt;

import org.jspecify.annotations.NullMarked;
