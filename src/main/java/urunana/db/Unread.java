package urunana.db;

import java.util.AbstractList;

/** What a page did not ask the database for. Looking into it is a bug, and shows as one instead of as "there is none". */
public final class Unread<T> extends AbstractList<T> {
    @Override
    public T get(int index) {
        throw unread();
    }

    @Override
    public int size() {
        throw unread();
    }

    private static IllegalStateException unread() {
        return new IllegalStateException("this page did not read it");
    }
}
