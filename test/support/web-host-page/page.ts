/** A page with the bridge and no screens: tests call the web host through it. */
import '../../../renderer/app/fonts.css';
import { sem } from '../../../renderer/bridge.ts';

Object.assign(window, { bridge: sem });
