package io.hcp4j.domain.change;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;

/** What a change reports, once for each object, before any wait begins. */
public sealed interface ChangeEvent extends ProgressEvent {

    /** The object. */
    ResourceKey key();

    /** The object as it is now, or in a dry run as it would be. */
    Document object();

    /** An object was changed, or in a dry run would have been. */
    record Changed(ResourceKey key, Document before, Document object, DryRun dryRun) implements ChangeEvent {
        @Override
        public String message() {
            return key + (dryRun == DryRun.NONE ? " changed" : " would change");
        }
    }

    /** An object was missing and was created, or in a dry run would have been. */
    record Created(ResourceKey key, Document object, DryRun dryRun) implements ChangeEvent {
        @Override
        public String message() {
            return key + (dryRun == DryRun.NONE ? " created" : " would be created");
        }
    }

    /** An object is as wanted already; nothing was sent. */
    record Unchanged(ResourceKey key, Document object) implements ChangeEvent {
        @Override
        public String message() {
            return key + " unchanged";
        }
    }
}
