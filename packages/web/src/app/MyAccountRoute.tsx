import { MyAccountPage } from '../features/myAccount/MyAccountPage.tsx';
import { chooseLanguage, languages } from './i18n.ts';

export function MyAccountRoute() {
  return <MyAccountPage languages={languages} onLanguage={chooseLanguage} />;
}
