package io.hcp4j.it.api;

import io.hcp4j.ports.stability.Experimental;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a caller or a subclass of a class can name, one line each, and the classes that these lines name. */
final class Signatures {
    private final Class<?> type;
    private final Set<Class<?>> named = new LinkedHashSet<>();
    private final Set<String> members = new TreeSet<>();

    private Signatures(Class<?> type) {
        this.type = type;
    }

    static Signatures of(Class<?> type) {
        Signatures signatures = new Signatures(type);
        signatures.addMembers(type);
        signatures.header();
        return signatures;
    }

    /** The class in one line, then its members, sorted and indented. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(header()));
        members.forEach(member -> lines.add("    " + member));
        return lines;
    }

    Set<Class<?>> named() {
        return named;
    }

    private String header() {
        Type[] parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass())
                                .filter(parent -> parent instanceof ParameterizedType || !hidden((Class<?>) parent)),
                        Arrays.stream(type.getGenericInterfaces()))
                .toArray(Type[]::new);
        String header = modifiers(visibleModifiers()) + (type.isSealed() ? "sealed " : "") + kind() + " "
                + type.getName() + joined("<", type.getTypeParameters(), ">") + joined(" extends ", parents, "");
        if (!type.isSealed()) {
            return header;
        }
        return header
                + Arrays.stream(type.getPermittedSubclasses())
                        .filter(ApiSurface::isOffered)
                        .map(this::text)
                        .sorted()
                        .collect(Collectors.joining(", ", " permits ", ""));
    }

    private int visibleModifiers() {
        int modifiers = type.getModifiers() & Modifier.classModifiers();
        return type.isInterface() ? modifiers & ~Modifier.ABSTRACT & ~Modifier.STATIC : modifiers;
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isRecord()) {
            return "record";
        }
        return type.isEnum() ? "enum" : "class";
    }

    /** Members that a class which is not offered hands down belong to the heir. */
    private void addMembers(Class<?> owner) {
        Arrays.stream(owner.getDeclaredFields()).filter(this::isOffered).forEach(this::add);
        Arrays.stream(owner.getDeclaredMethods()).filter(this::isOffered).forEach(this::add);
        if (owner == type) {
            Arrays.stream(owner.getDeclaredConstructors())
                    .filter(this::isOffered)
                    .forEach(this::add);
            Arrays.stream(owner.getDeclaredClasses())
                    .filter(ApiSurface::isOffered)
                    .forEach(named::add);
        }
        Stream.concat(Stream.ofNullable(owner.getSuperclass()), Arrays.stream(owner.getInterfaces()))
                .filter(Signatures::hidden)
                .forEach(this::addMembers);
    }

    private <M extends AnnotatedElement & Member> boolean isOffered(M member) {
        boolean inherited = Modifier.isPublic(member.getModifiers())
                || (Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers()));
        return inherited && !member.isSynthetic() && !member.isAnnotationPresent(Experimental.class);
    }

    private static boolean hidden(Class<?> parent) {
        return parent == Object.class || (!parent.getName().startsWith("java.") && !ApiSurface.isOffered(parent));
    }

    private void add(Field field) {
        members.add(modifiers(field.getModifiers() & Modifier.fieldModifiers()) + text(field.getGenericType()) + " "
                + field.getName());
    }

    private void add(Method method) {
        if (method.getDeclaringClass() == Object.class) {
            return;
        }
        members.add((method.isDefault() ? "default " : "")
                + modifiers(method.getModifiers() & Modifier.methodModifiers() & ~Modifier.SYNCHRONIZED)
                + typeParameters(method)
                + text(method.getGenericReturnType()) + " " + method.getName() + parameters(method));
    }

    private void add(Constructor<?> constructor) {
        members.add(
                modifiers(constructor.getModifiers()) + typeParameters(constructor) + "new" + parameters(constructor));
    }

    private String parameters(Executable executable) {
        String parameters = Arrays.stream(executable.getGenericParameterTypes())
                .map(this::text)
                .collect(Collectors.joining(", "));
        Type[] exceptions = executable.getGenericExceptionTypes();
        return "(" + parameters + ")"
                + (exceptions.length == 0
                        ? ""
                        : Arrays.stream(exceptions).map(this::text).collect(Collectors.joining(", ", " throws ", "")));
    }

    private String typeParameters(Executable executable) {
        return joined("<", executable.getTypeParameters(), "> ");
    }

    private String joined(String before, Type[] types, String after) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(this::declaration).collect(Collectors.joining(", ", before, after));
    }

    private String declaration(Type declared) {
        if (declared instanceof TypeVariable<?> variable && variable.getBounds()[0] != Object.class) {
            return variable.getName()
                    + Arrays.stream(variable.getBounds())
                            .map(this::text)
                            .collect(Collectors.joining(" & ", " extends ", ""));
        }
        return text(declared);
    }

    private static String modifiers(int modifiers) {
        return modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
    }

    private String text(Type mentioned) {
        name(mentioned);
        return mentioned.getTypeName().replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
    }

    private void name(Type mentioned) {
        if (mentioned instanceof Class<?> plain) {
            named.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (mentioned instanceof ParameterizedType generic) {
            name(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::name);
        } else if (mentioned instanceof GenericArrayType array) {
            name(array.getGenericComponentType());
        } else if (mentioned instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
                    .flatMap(Arrays::stream)
                    .forEach(this::name);
        }
    }
}
