package urunana.guard;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import urunana.cast.Cast;

/** Lets every request do its work and then forgets it, so that any number of posts meet the same world. */
record Forgetful(PlatformTransactionManager manager) implements PlatformTransactionManager {
    /** From now on this cast keeps nothing that is posted to it. */
    static void make(Cast cast) {
        cast.bean(TransactionTemplate.class).setTransactionManager(new Forgetful(cast.bean(PlatformTransactionManager.class)));
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return manager.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        manager.rollback(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        manager.rollback(status);
    }
}
