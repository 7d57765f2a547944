package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;

/**
 * What became of an object.
 *
 * @param manifest what was applied
 * @param effect what that did
 * @param stored the object as it is now
 */
public record Applied(Manifest manifest, Effect effect, Document stored) {}
