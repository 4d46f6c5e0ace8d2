"Installs camtrap; everything that is specific to it stands in settings.ini."
from configparser import ConfigParser
from setuptools import find_packages, setup

config = ConfigParser(delimiters='=')
config.read('settings.ini', encoding='utf-8')
cfg = config['DEFAULT']

setup(
    name=cfg['lib_name'], version=cfg['version'], description=cfg['description'], author=cfg['author'],
    author_email=cfg['author_email'], url=cfg['git_url'], license='Apache-2.0', keywords=cfg['keywords'],
    python_requires=f">={cfg['min_python']}", packages=find_packages(include=['camtrap', 'camtrap.*'], exclude=['camtrap.dev', 'camtrap.dev.*']),
    package_data={'camtrap': ['data/*.csv', 'data/animals/*.csv', 'data/published/*.csv', 'data/camtrap_dp/*']},
    install_requires=cfg['requirements'].split(),
    extras_require={extra: cfg[f'{extra}_requirements'].split() for extra in ('dev', 'bench', 'pretrained')},
    entry_points={'console_scripts': cfg['console_scripts'].split(),
                  'nbdev': [f"{cfg['lib_name']}={cfg['lib_path']}._modidx:d"]},
    long_description=open('README.md', encoding='utf-8').read(), long_description_content_type='text/markdown',
    zip_safe=False)
