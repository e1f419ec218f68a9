/** Builds `window.sem`: the contract's calls and notices, and nothing else of Electron. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Notices, PickedFile, SemBridge } from '../shared/contract/calls.ts';
import { adoptChannel, analyseChannel, callChannel, noticeChannel } from '../shared/contract/channels.ts';

const bridge: SemBridge = {
  call: (name, request) => ipcRenderer.invoke(callChannel, name, request),
  analyse: (id, model, extra) => ipcRenderer.invoke(analyseChannel, id, model, extra),
  subscribe(name, listener) {
    const hear = (_event: IpcRendererEvent, noticeName: unknown, notice: unknown): void => {
      if (noticeName === name) listener(notice as Notices[typeof name]);
    };
    ipcRenderer.on(noticeChannel, hear);
    return () => {
      ipcRenderer.removeListener(noticeChannel, hear);
    };
  },
  // Only a real File has a path: the page cannot make one up.
  adoptFile: (file) => ipcRenderer.invoke(adoptChannel, webUtils.getPathForFile(file as File)) as Promise<PickedFile>,
};

contextBridge.exposeInMainWorld('sem', bridge);
