package org.postil.extraction;

/** What a person fills in about a category. */
public record CategoryForm(String name, String definition) {
    CategoryForm tidy() {
        return new CategoryForm(name.strip().replaceAll("\\s+", " "), definition.strip());
    }
}
