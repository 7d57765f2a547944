package io.hcp4j.it.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hcp4j.ports.stability.Experimental;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which classes are public API: those of given packages, or those of given packages that can be reached from others. */
final class ApiSurface {
    private ApiSurface() {}

    /** Every class below a package that a user can name, experimental ones left out. */
    static Set<Class<?>> of(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(rootPackage).stream()
                        .map(JavaClass::reflect)
                        .filter(ApiSurface::isOffered)
                        .collect(Collectors.toCollection(ApiSurface::sorted));
    }

    /**
     * The classes of a package that signatures of other classes name, directly or through each other.
     *
     * @param candidates the classes to choose from
     * @param users the classes to start at
     */
    static Set<Class<?>> reachable(Set<Class<?>> candidates, Set<Class<?>> users) {
        Set<Class<?>> reached = sorted();
        Deque<Class<?>> open = new ArrayDeque<>(users);
        while (!open.isEmpty()) {
            for (Class<?> named : Signatures.of(open.remove()).named()) {
                if (candidates.contains(named) && reached.add(named)) {
                    open.add(named);
                }
            }
        }
        return reached;
    }

    static boolean isOffered(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && !type.isSynthetic()
                && !type.isAnnotationPresent(Experimental.class)
                && (outer == null || isOffered(outer));
    }

    private static Set<Class<?>> sorted() {
        return new TreeSet<>(Comparator.comparing((Class<?> type) -> type.getName()));
    }
}
