/** What a kube-apiserver leaves to its controller manager: dependants whose owners are gone, namespaces that end, tokens in Secrets. */
@NullMarked
package io.hcp4j.controllers.controllermanager;

import org.jspecify.annotations.NullMarked;
