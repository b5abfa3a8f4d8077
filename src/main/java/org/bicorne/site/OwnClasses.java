package org.bicorne.site;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.loader.WebappLoader;

/** The classes of the program itself: there is no web application to load, and none whose leaks would have to be looked for at the end. */
final class OwnClasses extends WebappLoader {

    @Override
    public ClassLoader getClassLoader() {
        return OwnClasses.class.getClassLoader();
    }

    @Override
    public void backgroundProcess() {
        // Nothing is to be loaded anew.
    }

    @Override
    protected void startInternal() throws LifecycleException {
        setState(LifecycleState.STARTING);
    }

    @Override
    protected void stopInternal() throws LifecycleException {
        setState(LifecycleState.STOPPING);
    }
}
