/** What a kube-apiserver leaves to its controller manager: dependants whose owners are gone, and namespaces that end. */
@NullMarked
package io.hcp4j.sandbox.collector;

import org.jspecify.annotations.NullMarked;
