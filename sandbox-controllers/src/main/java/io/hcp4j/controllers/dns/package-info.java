/** The sandbox's name server: which names there are, from which objects they come, and answers to queries for them. */
@NullMarked
package io.hcp4j.controllers.dns;

import org.jspecify.annotations.NullMarked;
